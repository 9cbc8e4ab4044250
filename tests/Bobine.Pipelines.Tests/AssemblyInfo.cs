// These tests count live tensors and resident memory of the whole process: they run one at a time.
[assembly: Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
