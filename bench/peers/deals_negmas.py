"""All packages of an additive domain in NegMAS: frontier, Nash, Kalai and Kalai–Smorodinsky points, largest sum.

Reads the domain file (issues with values, parties with a weight and a value for each option) that the argument names. Prints
what was found, then the milliseconds of the kernel: the domain is in memory as NegMAS holds it.
"""
import json
import sys
import time

from negmas import make_issue, make_os
from negmas.preferences import LinearAdditiveUtilityFunction
from negmas.preferences.ops import kalai_points, ks_points, max_welfare_points, nash_points, pareto_frontier
from negmas.preferences.value_fun import TableFun

with open(sys.argv[1]) as file:
    domain = json.load(file)
issues = [
    make_issue([str(k) for k in range(len(one["v"]))], f"i{j}") for j, one in enumerate(domain["parties"][0]["values"])
]
space = make_os(issues)
parties = [
    LinearAdditiveUtilityFunction(
        values=[TableFun({str(k): v for k, v in enumerate(issue["v"])}) for issue in party["values"]],
        weights=[issue["w"] for issue in party["values"]],
        outcome_space=space,
        reserved_value=party.get("reservation") or 0,
    )
    for party in domain["parties"]
]
start = time.process_time()
outcomes = list(space.enumerate_or_sample())
points, _ = pareto_frontier(parties, outcomes)
nash = nash_points(parties, points, outcome_space=space)
for find in (kalai_points, ks_points, max_welfare_points):
    find(parties, points, outcome_space=space)
product = 1
for value, party in zip(nash[0][0], parties):
    product *= value - party.reserved_value
print("frontier", len(set(points)), "nash", product)
print((time.process_time() - start) * 1000)
