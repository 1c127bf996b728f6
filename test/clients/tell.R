# Runs after the blocks of docs/clients.md, in the same program: writes what they came to for the test to compare.
wrong <- character()
for (asked in list(
  function() detente('verdict', case, '--proposal', 'none'),
  function() ask(Sys.getenv('DETENTE_ADDRESS'), Sys.getenv('DETENTE_TOKEN'), 'verdict', situation = case, proposal = 'none'),
  function() ask(Sys.getenv('DETENTE_ADDRESS'), 'unknown', 'check', situation = case)
)) wrong <- c(wrong, tryCatch({ asked(); 'nothing' }, error = conditionMessage))

# jsonlite writes at most fifteen digits of a number; as text all seventeen are there.
exact <- function(value) {
  if (is.list(value)) value[] <- lapply(value, exact)
  if (is.double(value)) ifelse(is.na(value), NA, sprintf('%.17g', value)) else value
}

told <- list(
  probability = unbox(exact(answer$verdict$joint$probability)),
  served = unbox(exact(served$verdict$joint$probability)),
  gains = exact(gains), chain = exact(chain), tests = exact(tests), shares = exact(shares), wrong = wrong
)
if (exists('draws')) {
  told$joint <- unbox(exact(joint))
  told$units <- lapply(as.list(units), unbox)
  told$draws <- exact(as.data.frame(draws))
}
writeLines(toJSON(told, na = 'null', null = 'null'), 'told.json')
