"""scipy's Latin hypercube or scrambled Sobol' points: kind, points, dimensions. Prints the milliseconds of processor time."""
import sys
import time

from scipy.stats import qmc

kind, points, dimensions = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
start = time.process_time()
if kind == "latin-hypercube":
    qmc.LatinHypercube(dimensions, seed=1).random(points)
else:
    qmc.Sobol(dimensions, scramble=True, seed=1).random(points)
print((time.process_time() - start) * 1000)
