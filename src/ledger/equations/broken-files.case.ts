/** A file in which nothing is wrong. */
export const good = `kind: equations
title: A small model
parameters:
  alpha1: 0.6
  alpha2: 0.4
  theta: 0.2
  G: 20
equations: |
  C = alpha1*YD + alpha2*H[-1]
  Y = C + G
  T = theta*Y   # taxes
  YD = Y - T
  d(H) = YD - C
hidden: [Y = C + G]
start: { H: 80 }
shocks:
  - { period: 3, set: { G: 25 } }
matrices:
  transactions_flow:
    rows:
      Consumption: { Households: -C, Production: C }
`;

/** What is broken, and the place, code and words that a user must see. */
export const cases: readonly (readonly [name: string, from: string, to: string, said: string])[] = [
  ['an alias', 'hidden: [Y', 'note: *t\nhidden: [Y', '14:7 alias: aliases are not read: *t'],
  [
    'an unknown name',
    '*YD +',
    '*YDD +',
    "9:14 unknown-name: 'YDD' is neither a variable nor a parameter; did you mean 'YD'?",
  ],
  [
    'an unknown name without a near one',
    '*YD +',
    '*wages +',
    'give it an equation, or a value in parameters',
  ],
  ['an unknown name inside a lag', 'H[-1]', 'K[-1]', "9:26 unknown-name: 'K'"],
  [
    'a parameter with an equation',
    'Y = C',
    'G = C',
    "10:3 two-meanings: 'G' is a parameter, so it cannot have an equation",
  ],
  ['two equations for one variable', 'T = theta', 'Y = theta', "11:3 two-equations: 'Y' has two equations"],
  [
    'a variable without an equation',
    '{ H: 80 }',
    '{ H: 80, K: 1 }',
    "15:17 no-equation: 'K' has no equation; write it, or make it a parameter",
  ],
  [
    'a start for a parameter',
    '{ H: 80 }',
    '{ G: 80 }',
    "'G' is a parameter and needs no start value; its value stands in parameters",
  ],
  ['a lead', 'H[-1]', 'H[+1]', '9:27 lead: leads are not supported; write x[-1]'],
  ['a lead without a sign', 'H[-1]', 'H[1]', '9:27 lead: leads are not supported'],
  ['a lead in round brackets', 'H[-1]', 'H(+1)', '9:27 lead: leads are not supported'],
  ['half a period', 'H[-1]', 'H[-0.5]', '9:29 bad-lag: a lag is a whole number of periods'],
  ['a lag of centuries', 'H[-1]', 'H[-4000]', 'the lag is 4000 periods; it may be at most 400'],
  ['a lag left open', 'H[-1]', 'H[-1', 'bad-lag: a lag is a whole number of periods'],
  ['a lag of a number', 'H[-1]', '80[-1]', '9:26 bad-lag: a number has no lag'],
  ['a missing operator', 'alpha2*H', 'alpha2 H', "9:26 missing-operator: an operator is missing before 'H'"],
  [
    'a product without a sign',
    'C + G\n',
    '2(C + G)\n',
    "10:8 missing-operator: an operator is missing before '('",
  ],
  ['a name used as a function', 'C + G\n', 'C(G)\n', "10:7 no-function: 'C' is no function"],
  ['a function in capitals', 'C + G\n', 'MAX(C, G)\n', "'MAX' is no function; did you mean 'max'?"],
  ['too many arguments', 'C + G\n', 'abs(C, G)\n', '10:7 wrong-arguments: abs has 2 arguments; it takes 1'],
  ['too few arguments', 'C + G\n', 'max(C)\n', 'max has 1 argument; it takes 2 to 50'],
  ['a function without brackets', 'C + G\n', 'C + exp\n', "'exp' is a function, so it cannot be a name"],
  [
    'a word of the language as a variable',
    'Y = C',
    'if = C',
    "10:3 reserved-name: 'if' is a word of the language",
  ],
  ['an open bracket', 'theta*Y ', '(theta*Y ', '11:7 bracket: this bracket is not closed'],
  [
    'a comparison with one sign',
    'theta*Y ',
    'if(Y = 1, theta, 0) ',
    "11:12 bracket: '=' stands in a bracket that is still open; a comparison is written ==",
  ],
  [
    'a bracket too many',
    'C + G\n',
    'C + G)\n',
    "10:12 unexpected-sign: ')' cannot stand here; no bracket is open here",
  ],
  ['two operators', 'C + G\n', 'C + * G\n', "10:11 unexpected-sign: '*' cannot stand here"],
  ['an end too early', 'YD - C\nhidden', 'YD -\nhidden', '13:13 unfinished: the expression ends too early'],
  [
    'no equals sign',
    'Y = C + G\n',
    'Y + C + G\n',
    "no-equals: an equation needs '='; write variable = expression",
  ],
  [
    'two equals signs',
    'YD = Y - T',
    'YD = Y = T',
    "12:10 unexpected-sign: '=' cannot stand here; one equation a line",
  ],
  [
    'an expression on the left',
    'YD = Y - T',
    'YD + T = Y',
    '12:3 bad-left-side: the left side must be one variable',
  ],
  ['a lag on the left', 'Y = C', 'Y[-1] = C', '10:3 bad-left-side'],
  ['two comparisons in a row', 'C + G\n', '1 < C < G\n', '10:13 two-comparisons'],
  ['a percent sign', 'theta*Y ', '5%*Y ', "11:8 unreadable-sign: '%' cannot stand here; write 0.05 for 5 %"],
  ['a sign of other languages', 'theta*Y ', 'if(Y > 0 && C > 0, 1, 0) ', "'&' cannot stand here; write and"],
  ['a number beyond all', 'theta*Y ', '1e999*Y ', '11:7 not-finite: this number is too large'],
  [
    'an unknown key',
    'hidden:',
    'hiden:',
    "14:1 unknown-key: 'hiden' is no key at the top; did you mean 'hidden'?",
  ],
  ['an unknown key of a shock', 'period: 3', 'perod: 3', "did you mean 'period'?"],
  [
    'an unknown key of a matrix',
    'rows:',
    'row:',
    "'row' is no key in matrices.transactions_flow; did you mean 'rows'?",
  ],
  [
    'another kind',
    'kind: equations',
    'kind: equation',
    "1:7 invalid-value: kind is 'equation'; it must be one of: equations",
  ],
  [
    'no equations',
    good.slice(good.indexOf('equations: |'), good.indexOf('hidden')),
    '',
    "'equations' is missing",
  ],
  [
    'a parameter that is true',
    'theta: 0.2',
    'theta: true',
    '6:10 invalid-value: parameters.theta is true; it must be a number or an expression',
  ],
  [
    'a parameter that needs a variable',
    'theta: 0.2',
    'theta: 0.2*Y',
    "6:14 not-a-parameter: 'Y' is a variable; parameters depend on parameters alone",
  ],
  ['a parameter that looks back', 'theta: 0.2', 'theta: G[-1]', '6:10 bad-lag'],
  [
    'parameters that need each other',
    'alpha1: 0.6\n  alpha2: 0.4',
    'alpha1: 1 - alpha2\n  alpha2: 1 - alpha1',
    'circle: these parameters need each other in a circle: alpha2, alpha1',
  ],
  [
    'a parameter divided by zero',
    'theta: 0.2',
    'theta: 1/(G - 20)',
    "6:11 not-finite: parameter 'theta' meets division by zero in period 0",
  ],
  ['a name with a hyphen', 'theta: 0.2', 'tax-rate: 0.2', "6:3 bad-name: 'tax-rate' is no name"],
  [
    'a start that needs one that is not there',
    '{ H: 80 }',
    '{ H: 4*Y }',
    "'Y' has no start value; give it one under start",
  ],
  [
    'a start that is true',
    '{ H: 80 }',
    '{ H: true }',
    'start.H is true; it must be a number or an expression',
  ],
  [
    'a shock of a variable',
    'set: { G: 25 }',
    'set: { Y: 25 }',
    "17:25 shock-of-variable: 'Y' is a variable; a shock sets parameters; set a parameter of its equation",
  ],
  ['a shock of nothing', 'set: { G: 25 }', 'set: { g1: 25 }', "unknown-name: 'g1' is no parameter"],
  ['a shock in period 0', 'period: 3', 'period: 0', 'shocks[0].period is 0; it must be at least 1'],
  [
    'a shock that ends before it begins',
    'period: 3',
    'until: 2, period: 3',
    '17:14 bad-period: until is 2; it must not be before period 3',
  ],
  [
    'a period that is none',
    '  - { period: 3, set: { G: 25 } }',
    '  soon: { G: 25 }',
    "17:3 bad-period: 'soon' is no period",
  ],
  [
    'a parameter set twice at once',
    'set: { G: 25 } }',
    'set: { G: 25 } }\n  - { period: 3, set: { G: 26 } }',
    "18:25 set-twice: 'G' is set twice from period 3",
  ],
  ['an unknown name in a hidden equation', '[Y = C + G]', '[Y = C + Gg]', "14:18 unknown-name: 'Gg'"],
  ['a hidden equation that is none', '[Y = C + G]', '[Y - C]', "14:10 no-equals: an equation needs '='"],
  ['an unknown name in a matrix', 'Production: C', 'Production: Cc', "21:50 unknown-name: 'Cc'"],
  [
    'a written column of sums',
    'Production: C }',
    'Production: C, Sum: 0 }',
    '21:53 written-sum: the column of sums is computed, not written; say under row_sums',
  ],
  [
    'a sector that is not listed',
    'rows:\n',
    'sectors: [Households, Firms]\n    rows:\n',
    "22:38 unknown-sector: 'Production' is no sector",
  ],
  [
    'sums of a row that is not there',
    'rows:\n',
    'row_sums: { Consumtion: C }\n    rows:\n',
    "20:17 unknown-row: 'Consumtion' is no row of this matrix; did you mean 'Consumption'?",
  ],
];
