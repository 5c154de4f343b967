# shellcheck shell=bash disable=SC2154
# The training run of the AOT cache: the controller starts against a real API server with its custom resources,
# reconciles what examples there are, and is stopped once it says that it is ready.

train() { # application folder, java
  local application=$1 java=$2 etcd apiserver api pids=()
  etcd=$("$project/local-cluster/binaries" --path etcd)
  apiserver=$("$project/local-cluster/binaries" --path kube-apiserver)
  progress "$name: training run for the AOT cache"
  mkdir "$work/training"
  # shellcheck disable=SC2064
  trap "stop_training; rm -rf '$work'" EXIT
  start_api_server
  install_resources
  run_controller "$application" "$java"
  stop_training
  [[ -s $application/controller.aot ]] || training_failed 'the run wrote no cache' "$work/training/controller.log"
  rm -rf "$work/training"
}

# A port nobody listens on, picked by chance so that parallel builds do not meet.
free_port() {
  local port
  while port=$(shuf -i 20000-29999 -n 1); (: <>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

start_api_server() {
  local client peer port folder=$work/training
  client=$(free_port) peer=$(free_port) port=$(free_port)
  openssl genrsa -out "$folder/sa.key" 2048 2>/dev/null
  openssl rsa -in "$folder/sa.key" -pubout -out "$folder/sa.pub" 2>/dev/null
  token=$(openssl rand -hex 16)
  echo "$token,training,1,system:masters" >"$folder/tokens"
  "$etcd" --data-dir "$folder/etcd" --unsafe-no-fsync --listen-client-urls "http://127.0.0.1:$client" \
    --advertise-client-urls "http://127.0.0.1:$client" --listen-peer-urls "http://127.0.0.1:$peer" >"$folder/etcd.log" 2>&1 &
  pids+=($!)
  "$apiserver" --etcd-servers "http://127.0.0.1:$client" --bind-address 127.0.0.1 --secure-port "$port" --cert-dir "$folder/pki" \
    --service-account-issuer https://kubernetes.default.svc --service-account-key-file "$folder/sa.pub" \
    --service-account-signing-key-file "$folder/sa.key" --token-auth-file "$folder/tokens" --authorization-mode RBAC \
    --service-cluster-ip-range 10.96.0.0/16 >"$folder/apiserver.log" 2>&1 &
  pids+=($!)
  api=https://127.0.0.1:$port
  until [[ $(request readyz 2>/dev/null) == ok ]]; do
    kill -0 "${pids[1]}" 2>/dev/null || training_failed 'the API server stopped' "$folder/apiserver.log"
    sleep 0.2
  done
  kubeconfig "$folder"
}

request() { # path, further curl options
  local path=$1
  shift
  curl -sS --fail-with-body --cacert "$work/training/pki/apiserver.crt" -H "Authorization: Bearer $token" "$@" "$api/$path"
}

kubeconfig() { # folder
  cat >"$1/kubeconfig" <<EOF
apiVersion: v1
kind: Config
clusters: [{name: training, cluster: {server: "$api", certificate-authority: "$1/pki/apiserver.crt"}}]
users: [{name: training, user: {token: "$token"}}]
contexts: [{name: training, context: {cluster: training, user: training, namespace: default}}]
current-context: training
EOF
}

install_resources() {
  local file
  for file in "$(crds)"/*.yaml; do
    request apis/apiextensions.k8s.io/v1/customresourcedefinitions -H 'Content-Type: application/yaml' --data-binary "@$file" \
      >"$work/training/answer" || training_failed "the API server refused ${file##*/}" "$work/training/answer"
  done
}

run_controller() { # application folder, java
  local port controller deadline=$((SECONDS + 120))
  port=$(free_port)
  (cd "$1" && KUBECONFIG=$work/training/kubeconfig QUARKUS_MANAGEMENT_HOST=127.0.0.1 QUARKUS_MANAGEMENT_PORT=$port POD_NAMESPACE=default \
    exec "$2" @jvm-flags -XX:AOTCacheOutput=controller.aot -jar controller.jar) >"$work/training/controller.log" 2>&1 &
  controller=$!
  pids+=("$controller")
  until curl -sf -o /dev/null "http://127.0.0.1:$port/q/health/ready"; do
    kill -0 "$controller" 2>/dev/null || training_failed 'the controller stopped' "$work/training/controller.log"
    ((SECONDS < deadline)) || training_failed 'the controller was not ready within two minutes' "$work/training/controller.log"
    sleep 0.2
  done
  reconcile_samples
  curl -sf -o /dev/null "http://127.0.0.1:$port/q/metrics" || true
  kill "$controller"
  wait "$controller" || true # a JVM that was asked to stop answers 143, after it has written the cache
}

# What a recipe names in training_samples is applied and given a moment, so that reconciling is trained as well.
reconcile_samples() {
  local sample
  for sample in "${training_samples[@]}"; do
    request "${sample%%=*}" -H 'Content-Type: application/yaml' --data-binary "@$project/${sample#*=}" \
      >"$work/training/answer" || training_failed "the API server refused ${sample#*=}" "$work/training/answer"
  done
  ((${#training_samples[@]} == 0)) || sleep 5
}

# Nothing of these processes is wanted again; an API server that is asked politely waits for its etcd.
stop_training() {
  local pid
  for pid in "${pids[@]}"; do kill -KILL "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  pids=()
}

training_failed() { # what, log
  tail -n 15 "$2" >&2
  fail "the training run failed: $1" 'the lines above are the end of its log'
}
