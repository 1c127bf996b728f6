"""Stability by gmcr-py, in the folder that the first argument names: Nash, GMR, SMR, SEQ and its SIM of every state and actor.

Reads what stability_numpy.py reads; prints the milliseconds of its solver, conflict model excluded.
"""
import json
import sys
import time

import numpy as np

sys.path.insert(0, sys.argv[1])
import data_01_conflictModel as model  # noqa: E402
import data_02_conflictSolvers as solvers  # noqa: E402

case = json.load(sys.stdin)
m, n = case["options"], case["actors"]
conflict = model.ConflictModel()
for o in range(m):
    conflict.options.append(f"o{o}")
for i in range(n):
    conflict.decisionMakers.append(f"A{i}")
    for o in range(m):
        if o % n == i:
            conflict.decisionMakers[i].options.append(conflict.options[o])
conflict.options.set_indexes()
conflict.feasibles = model.FeasibleList(["-" * m])
for dm, ranks in zip(conflict.decisionMakers, case["ranks"]):
    dm.payoffs = np.array(ranks)
    dm.calculatePreferences = lambda: None
    dm.calculatePerceived()
start = time.process_time()
solver = solvers.LogicalSolver(conflict)
solver.findEquilibria()
print((time.process_time() - start) * 1000)
