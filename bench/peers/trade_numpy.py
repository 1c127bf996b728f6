"""One-sector Armington world after an embargo, by a numpy fixed point to a residual of 1e-12.

Arguments: a CSV file with exporter,importer,trade of one year (the columns may stand anywhere) and the sides of an
embargo, A:B+C. Prints that country's welfare change in percent, then the milliseconds of the kernel.
"""
import csv
import sys
import time

import numpy as np

path, theta = sys.argv[1], 4.0
hit, others = sys.argv[2].split(":")
with open(path, newline="", encoding="utf-8") as file:
    rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
names = list(dict.fromkeys(row["exporter"] for row in rows))
at = {name: i for i, name in enumerate(names)}
flows = np.zeros((len(names), len(names)))
for row in rows:
    flows[at[row["exporter"]], at[row["importer"]]] = float(row["trade"])
start = time.process_time()
k = at[hit]
change = np.ones_like(flows)
for other in others.split("+"):
    change[k, at[other]] = change[at[other], k] = 0.0
output, spending = flows.sum(axis=1), flows.sum(axis=0)
supply = flows / spending * change
wages = np.ones(len(names))
while True:
    q = wages**-theta @ supply
    new = (supply @ (spending * wages / q) / output) ** (1 / (1 + theta))
    new *= output.sum() / (output @ new)
    moved = np.abs(np.log(new / wages)).max() * (1 + theta)
    wages = new
    if moved <= 1e-12:
        break
prices = (wages**-theta @ supply) ** (-1 / theta)
print(names[k], 100 * (wages[k] / prices[k] - 1))
print((time.process_time() - start) * 1000)
