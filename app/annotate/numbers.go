package annotate

import "nomina/app/say"

func number(n int) string { return say.Number(n) }
