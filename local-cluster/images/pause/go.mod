module millwright.dev/local-cluster/images/pause

go 1.24
