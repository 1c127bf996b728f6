"""Banzhaf and Shapley–Shubik indices of a weighted body with a least number of members, by powerindices (Huettner).

Reads {"weights": [..], "quota": q, "members": m} from the standard input. Prints the first member's swings, then the milliseconds.
"""
import json
import sys
import time

from powerindices import compute_pbi, compute_ssi

case = json.load(sys.stdin)
start = time.process_time()
weights, quota, least = case["weights"], case["quota"], case["members"]
# It lowers the weights of dictators in the list that it is given.
banzhaf = compute_pbi(quota, list(weights), least)
compute_ssi(quota, list(weights), least)
print("swings", round(banzhaf[0] * 2 ** (len(weights) - 1)))
print((time.process_time() - start) * 1000)
