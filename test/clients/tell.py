# Runs after the blocks of docs/clients.md, in the same program: writes what they came to for the test to compare.
def rows(frame):
    return [{key: None if one != one else one for key, one in row.items()} for row in frame.to_dict('records')]


wrong = []
for asked in [
    lambda: detente('verdict', case, '--proposal', 'none'),
    lambda: ask(os.environ['DETENTE_ADDRESS'], os.environ['DETENTE_TOKEN'], 'verdict', situation=case, proposal='none'),
    lambda: ask(os.environ['DETENTE_ADDRESS'], 'unknown', 'check', situation=case),
]:
    try:
        asked()
    except ValueError as told:
        wrong.append(str(told))

told = {
    'probability': answer['verdict']['joint']['probability'],
    'served': served['verdict']['joint']['probability'],
    'gains': rows(gains.reset_index()),
    'chain': rows(chain.reset_index()),
    'tests': rows(tests.rename_axis('proposal').reset_index()),
    'shares': rows(shares),
    'joint': joint,
    'parts': list(holds),
    'units': units,
    'draws': rows(draws),
    'wrong': wrong,
}
with open('told.json', 'w') as file:
    json.dump(told, file)
