# shellcheck shell=bash
# Certificates and kubeconfigs: one identity per program, with no more rights than Kubernetes' own roles give it.

pki_authority() { # name
  [[ ! -f $dir/pki/$1.crt ]] || return 0
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj "/CN=millwright-$name-$1" \
    -keyout "$dir/pki/$1.key" -out "$dir/pki/$1.new" 2>/dev/null
  mv "$dir/pki/$1.new" "$dir/pki/$1.crt"
}

pki_certificate() { # name, authority, subject, [subject alternative names]
  local file=$dir/pki/$1 extensions='keyUsage=digitalSignature\nextendedKeyUsage=clientAuth,serverAuth\n'
  [[ ! -f $file.crt ]] || return 0
  [[ -z ${4:-} ]] || extensions+="subjectAltName=$4\n"
  # RSA: the Java client reads an elliptic key from a kubeconfig only with a further library.
  openssl req -newkey rsa:2048 -nodes -subj "$3" -keyout "$file.key" -out "$file.csr" 2>/dev/null
  openssl x509 -req -in "$file.csr" -CA "$dir/pki/$2.crt" -CAkey "$dir/pki/$2.key" -days 3650 \
    -set_serial "0x$(openssl rand -hex 8)" -extfile <(printf '%b' "$extensions") -out "$file.new" 2>/dev/null
  rm -f "$file.csr"
  mv "$file.new" "$file.crt"
}

pki_service_account_key() {
  [[ ! -f $dir/pki/service-account.pub ]] || return 0
  openssl genrsa -out "$dir/pki/service-account.key" 2048 2>/dev/null
  openssl rsa -in "$dir/pki/service-account.key" -pubout -out "$dir/pki/service-account.pub" 2>/dev/null
}

# The control plane's certificates; callers add those of their nodes.
certificates() { # address of the API server, first service address
  (
    umask 077
    mkdir -p "$dir/pki" "$dir/config"
    pki_authority ca
    pki_authority front-proxy-ca
    pki_service_account_key
    pki_certificate apiserver ca /CN=kube-apiserver \
      "DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc,DNS:kubernetes.default.svc.cluster.local,DNS:localhost,IP:127.0.0.1,IP:$1,IP:$2"
    pki_certificate kubelet-client ca /CN=kube-apiserver-kubelet-client
    pki_certificate front-proxy-client front-proxy-ca /CN=front-proxy-client
    pki_certificate admin ca /O=system:masters/CN=admin
    pki_certificate controller-manager ca /CN=system:kube-controller-manager
    pki_certificate scheduler ca /CN=system:kube-scheduler
    pki_certificate volumes ca /CN=millwright:volumes
  )
}

kubeconfig_text() { # user, server: a kubeconfig that needs no other file
  cat <<EOF
apiVersion: v1
kind: Config
clusters:
- name: millwright-$name
  cluster:
    server: $2
    certificate-authority-data: $(base64 -w0 "$dir/pki/ca.crt")
users:
- name: millwright-$name-$1
  user:
    client-certificate-data: $(base64 -w0 "$dir/pki/$1.crt")
    client-key-data: $(base64 -w0 "$dir/pki/$1.key")
contexts:
- name: millwright-$name
  context:
    cluster: millwright-$name
    user: millwright-$name-$1
current-context: millwright-$name
EOF
}

write_kubeconfig() { # user, server, [file]
  (
    umask 077
    kubeconfig_text "$1" "$2" >"${3:-$dir/config/$1.kubeconfig}"
  )
}
