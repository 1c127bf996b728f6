"""Model PC of Godley and Lavoie (2012, ch. 4) in pysolve3: 60 periods. Prints the last income, then the kernel's milliseconds."""
import time

from pysolve3.model import Model

start = time.process_time()
model = Model()
model.set_var_default(0)
for name in ("Y", "YD", "T", "V", "C", "Hh", "Bh", "Bs", "Hs", "Bcb", "r"):
    model.var(name)
for name, value in (("G", 20), ("alpha1", 0.6), ("alpha2", 0.4), ("theta", 0.2), ("lambda0", 0.635), ("lambda1", 5), ("lambda2", 0.01), ("rbar", 0.025)):
    model.param(name, default=value)
for equation in (
    "Y = C + G",
    "YD = Y - T + r(-1)*Bh(-1)",
    "T = theta*(Y + r(-1)*Bh(-1))",
    "V = V(-1) + (YD - C)",
    "C = alpha1*YD + alpha2*V(-1)",
    "Hh = V - Bh",
    "Bh = V*lambda0 + lambda1*r*V - lambda2*YD",
    "Bs = Bs(-1) + (G + r(-1)*Bs(-1)) - (T + r(-1)*Bcb(-1))",
    "Hs = Hs(-1) + Bcb - Bcb(-1)",
    "Bcb = Bs - Bh",
    "r = rbar",
):
    model.add(equation)
yd = 16 / 0.185
model.set_values({"V": yd, "Bh": 0.75 * yd, "Bs": yd, "Hs": 0.25 * yd, "Bcb": 0.25 * yd, "r": 0.025})
for period in range(60):
    if period == 9:
        model.set_values({"rbar": 0.035})
    model.solve(iterations=100, threshold=1e-4)
print("income", model.solutions[-1]["Y"])
print((time.process_time() - start) * 1000)
