/** Functions of the NIST AI RMF by every name that stands before a number; AI 600-1 writes `GV-1.1` for `GOVERN 1.1`. */
export const NIST_FUNCTION_NAMES: Readonly<Record<string, string>> = {
	govern: 'govern',
	gov: 'govern',
	gv: 'govern',
	map: 'map',
	mp: 'map',
	measure: 'measure',
	meas: 'measure',
	ms: 'measure',
	manage: 'manage',
	man: 'manage',
	mg: 'manage',
};
