"""All packages of an additive domain in numpy: utilities, Pareto frontier, Nash point, packages that nobody loses from.

Reads the domain file (issues with values, parties with a weight and a value for each option) that the argument names. Prints
what was found, then the milliseconds of the kernel.
"""
import json
import sys
import time

import numpy as np

with open(sys.argv[1]) as file:
    domain = json.load(file)
start = time.process_time()
parties = domain["parties"]
columns = []
for party in parties:
    total = np.zeros(1)
    for issue in party["values"]:
        total = (total[:, None] + issue["w"] * np.asarray(issue["v"])[None, :]).ravel()
    columns.append(np.round(total, 10))
points = np.stack(columns, axis=1)
floors = np.array([party.get("reservation") or 0 for party in parties])
gains = points - floors
zone = (gains >= -5e-11).all(axis=1)
nash = np.where(zone, gains.clip(0).prod(axis=1), -1).max()
# Undominated: by falling sum, each kept point strikes out what it covers.
left = np.unique(points, axis=0)
left = left[np.argsort(-left.sum(axis=1))]
at = 0
while at < len(left):
    covered = (left <= left[at]).all(axis=1)
    covered[at] = False
    left = left[~covered]
    at = int((~covered[: at + 1]).sum())
print("frontier", len(left), "zone", int(zone.sum()), "nash", nash)
print((time.process_time() - start) * 1000)
