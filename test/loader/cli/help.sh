# Help and version go to standard output, and are no error.
run --version
run --help
run load --help
run help check
