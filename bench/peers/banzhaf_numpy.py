"""Banzhaf swings of a weighted body with a least number of members, by a numpy dynamic program over members and weight.

Reads {"weights": [..], "quota": q, "members": m} from the standard input. Prints the first member's swings, then the milliseconds.
"""
import json
import sys
import time

import numpy as np

case = json.load(sys.stdin)
weights, quota, least = case["weights"], case["quota"], case["members"]
start = time.process_time()
n, total = len(weights), sum(weights)
ways = np.zeros((n + 1, total + 1), dtype=np.int64)
ways[0, 0] = 1
for k, w in enumerate(weights):
    ways[1 : k + 2, w:] += ways[: k + 1, : total + 1 - w].copy()
swings = []
for w in weights:
    # Coalitions of the others: the member divided out, one size after the other.
    rest = ways.copy()
    for s in range(1, n + 1):
        rest[s, w:] -= rest[s - 1, : total + 1 - w]
    winning = sum(int(rest[s, max(0, quota - w) :].sum()) for s in range(max(0, least - 1), n))
    already = sum(int(rest[s, quota:].sum()) for s in range(least, n))
    swings.append(winning - already)
print("swings", swings[0])
print((time.process_time() - start) * 1000)
