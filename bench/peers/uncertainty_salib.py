"""SALib's Saltelli design, Ishigami's function and first and total indices with 100 resamples, at the given number of rows.

Prints the total indices, then the milliseconds of processor time of all three together.
"""
import sys
import time
import warnings

import numpy as np
from SALib.analyze import sobol as analyze
from SALib.sample import sobol as sample

warnings.filterwarnings("ignore")
rows = int(sys.argv[1])
problem = {"num_vars": 3, "names": ["x", "y", "z"], "bounds": [[-np.pi, np.pi]] * 3}
start = time.process_time()
points = sample.sample(problem, rows, calc_second_order=False, seed=1)
outputs = np.sin(points[:, 0]) + 7 * np.sin(points[:, 1]) ** 2 + 0.1 * points[:, 2] ** 4 * np.sin(points[:, 0])
found = analyze.analyze(problem, outputs, calc_second_order=False, num_resamples=100, seed=1)
elapsed = time.process_time() - start
print(" ".join(f"{value:.4f}" for value in found["ST"]))
print(elapsed * 1000)
