# The same questions as AnalyticsBenchmarks, asked of R's psych and multilevel (Debian: r-cran-psych, r-cran-multilevel, r-cran-lme4).
#   Rscript quality.R make ratings.csv            writes 100,000 targets x 5 raters x 30 items, answers 1 to 5
#   Rscript quality.R time ratings.csv            prints seconds; reading the file is not counted
# Then: COMPETENCY_RATINGS_CSV=ratings.csv dotnet run -c Release --project benchmarks/Competency.Benchmarks -- --filter '*Analytics*'
arguments <- commandArgs(trailingOnly = TRUE)
targets <- 100000; raters <- 5; items <- 30
if (arguments[1] == "make") {
  set.seed(20260701)
  true <- rep(rnorm(targets), each = raters)
  severity <- rep(rnorm(raters, 0, 0.3), times = targets)
  answers <- sapply(seq_len(items), function(i) pmin(5, pmax(1, round(3 + 0.7 * true - severity + rnorm(targets * raters, (i - 15) / 30, 0.8)))))
  table <- data.frame(target = rep(seq_len(targets), each = raters), rater = rep(seq_len(raters), times = targets), answers)
  write.csv(table, arguments[2], row.names = FALSE, quote = FALSE)
} else {
  suppressPackageStartupMessages({ library(psych); library(multilevel) })
  table <- read.csv(arguments[2])
  answers <- as.matrix(table[, -(1:2)])
  seconds <- function(expression) unname(system.time(suppressWarnings(suppressMessages(expression)))["elapsed"])
  icc <- seconds({
    means <- matrix(rowMeans(answers), ncol = raters, byrow = TRUE)
    result <- ICC(means) # by lme4: its analysis of variance needs a dense model matrix, 75 GB here
  })
  alpha <- seconds({
    wide <- as.data.frame(rowsum(answers, table$target) / raters)
    result <- psych::alpha(wide, check.keys = FALSE)
  })
  agreement <- seconds(result <- rwg.j(as.data.frame(answers), table$target, ranvar = 2))
  cat(sprintf("ICC %.2f s, alpha %.2f s, r_wg(j) %.2f s\n", icc, alpha, agreement))
}
