"""Stability by matrices (Xu, Hipel and Kilgour 2009): every state and actor, Nash, GMR, SMR, SEQ and SSEQ.

Reads {"options": m, "actors": n, "ranks": n lists of 2^m} from the standard input, option o in the hands of actor o mod n and
reversible. Prints a checksum of the stable states, then the milliseconds of the kernel.
"""
import json
import sys
import time

import numpy as np

case = json.load(sys.stdin)
m, n = case["options"], case["actors"]
size = 2**m
ranks = [np.array(row) for row in case["ranks"]]
start = time.process_time()
states = np.arange(size)
different = states[:, None] ^ states[None, :]
own = [sum(1 << o for o in range(m) if o % n == i) for i in range(n)]
moves = [((different & ~own[i]) == 0) & (different != 0) for i in range(n)]
better = [moves[i] & (ranks[i][None, :] > ranks[i][:, None]) for i in range(n)]


def closure(steps):
    """Everything that a chain of steps leads to; the start itself does no harm."""
    reach = np.eye(size, dtype=np.float32) + steps
    while True:
        further = ((reach @ reach) > 0).astype(np.float32)
        if np.array_equal(further, reach):
            return further
        reach = further


checksum = 0
for i in range(n):
    others = [j for j in range(n) if j != i]
    any_moves = closure(sum(moves[j] for j in others).astype(np.float32))
    improving = closure(sum(better[j] for j in others).astype(np.float32))
    # The closure holds its own start, which an opponent has to leave: what is worse already for the mover is no improvement.
    worse = (ranks[i][None, :] <= ranks[i][:, None]).astype(np.float32)
    best = np.where(moves[i], ranks[i][None, :], -1).max(axis=1)
    final = worse * (best[None, :] <= ranks[i][:, None])
    stable = [~better[i].any(axis=1)]
    for reach, sanction in ((any_moves, worse), (any_moves, final), (improving, worse), (improving, final)):
        unanswered = (reach @ sanction.T) == 0
        stable.append(~(better[i] & unanswered.T).any(axis=1))
    checksum += sum(int(part.sum()) for part in stable)
print("stable", checksum)
print((time.process_time() - start) * 1000)
