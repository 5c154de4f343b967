// Program volumes gives every claim of a local cluster a directory, as a "local" PersistentVolume.
//
// A "local" volume, unlike a host path, gets the pod's fsGroup from the kubelet. The directory is open to every user
// all the same, because pods without an fsGroup run as other users than root too. Sizes are recorded, not enforced.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	core "k8s.io/api/core/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
	"sigs.k8s.io/sig-storage-lib-external-provisioner/v13/controller"
)

const provisionerName = "millwright.dev/local-volumes"

// directories keeps one directory per volume under root.
type directories struct{ root string }

func (d directories) Provision(_ context.Context, o controller.ProvisionOptions) (*core.PersistentVolume, controller.ProvisioningState, error) {
	if o.SelectedNodeName == "" {
		return nil, controller.ProvisioningFinished, errors.New("the storage class must have volumeBindingMode WaitForFirstConsumer: a volume lies on the node of its first pod")
	}
	if mode := o.PVC.Spec.VolumeMode; mode != nil && *mode == core.PersistentVolumeBlock {
		return nil, controller.ProvisioningFinished, errors.New("volumeMode Block is not offered here: use Filesystem")
	}
	path := filepath.Join(d.root, strings.Join([]string{o.PVC.Namespace, o.PVC.Name, o.PVName}, "_"))
	if err := os.MkdirAll(path, 0o777); err != nil {
		return nil, controller.ProvisioningNoChange, err
	}
	// The mode given to MkdirAll is subject to the umask.
	if err := os.Chmod(path, 0o777); err != nil {
		return nil, controller.ProvisioningNoChange, err
	}
	return volume(o, path), controller.ProvisioningFinished, nil
}

func volume(o controller.ProvisionOptions, path string) *core.PersistentVolume {
	filesystem := core.PersistentVolumeFilesystem
	return &core.PersistentVolume{
		ObjectMeta: meta.ObjectMeta{Name: o.PVName},
		Spec: core.PersistentVolumeSpec{
			PersistentVolumeReclaimPolicy: *o.StorageClass.ReclaimPolicy,
			AccessModes:                   o.PVC.Spec.AccessModes,
			VolumeMode:                    &filesystem,
			Capacity:                      core.ResourceList{core.ResourceStorage: o.PVC.Spec.Resources.Requests[core.ResourceStorage]},
			PersistentVolumeSource:        core.PersistentVolumeSource{Local: &core.LocalVolumeSource{Path: path}},
			NodeAffinity: &core.VolumeNodeAffinity{Required: &core.NodeSelector{NodeSelectorTerms: []core.NodeSelectorTerm{{
				MatchExpressions: []core.NodeSelectorRequirement{{
					Key: core.LabelHostname, Operator: core.NodeSelectorOpIn, Values: []string{o.SelectedNodeName},
				}},
			}}}},
		},
	}
}

func (d directories) Delete(_ context.Context, v *core.PersistentVolume) error {
	if v.Spec.Local == nil || filepath.Dir(v.Spec.Local.Path) != d.root {
		return &controller.IgnoredError{Reason: fmt.Sprintf("volume %s does not lie in %s", v.Name, d.root)}
	}
	return os.RemoveAll(v.Spec.Local.Path)
}

func run(ctx context.Context, kubeconfig, root string) error {
	config, err := clientcmd.BuildConfigFromFlags("", kubeconfig)
	if err != nil {
		return err
	}
	// Simulated clusters claim hundreds of volumes at once.
	config.QPS, config.Burst = 100, 200
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		return err
	}
	controller.NewProvisionController(ctx, client, provisionerName, directories{root: filepath.Clean(root)},
		controller.LeaderElection(false), controller.Threadiness(8)).Run(ctx)
	return nil
}

func main() {
	kubeconfig := flag.String("kubeconfig", "", "file that says where the API server is and who we are")
	root := flag.String("root", "", "absolute path of the directory that holds the volumes")
	flag.Parse()
	if !filepath.IsAbs(*root) {
		fmt.Fprintln(os.Stderr, "volumes: -root must be an absolute path")
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, *kubeconfig, *root); err != nil {
		fmt.Fprintln(os.Stderr, "volumes:", err)
		os.Exit(1)
	}
}
