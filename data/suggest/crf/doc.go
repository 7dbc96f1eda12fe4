// Package crf is a linear-chain conditional random field over the tokens of a
// sentence: Lafferty, McCallum and Pereira, "Conditional Random Fields" (2001).
//
// The states are O and, for each label, B for the first token of a name and I
// for the others. I follows only B or I of its label. Weights are kept in a
// table addressed by a hash of the feature (Weinberger et al., "Feature Hashing
// for Large Scale Multitask Learning", 2009) and learnt by stochastic gradient
// descent with a lazy scale for the L2 penalty (Bottou, "Stochastic Gradient
// Descent Tricks", 2012).
package crf
