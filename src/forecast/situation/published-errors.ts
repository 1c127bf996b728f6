/**
 * Mean absolute errors in scale points on decided issues of the European Union, 1999–2019: DEU III (Arregui & Perarnaud
 * 2022, doi:10.34810/data53), as re-run in hamzagul07/schelling; `challenge` is the expected utility model at its best
 * tuned. See docs/scoring.md.
 */
export const publishedErrors = { issues: 351, compromise: 22.99, challenge: 26.83, constant: 27.96 } as const;
