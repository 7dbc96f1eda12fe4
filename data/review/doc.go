// Package review finds what somebody has corrected in a workbook that was
// exported, and makes corrections of a project of what is accepted of it.
//
// It compares three states: what was exported, which the workbook still knows,
// what the workbook says now, and what the project holds now. What only the
// workbook changed can be taken over; what both changed is for a person to look
// at. Nothing is guessed: a row whose text does not stand where it says is never
// taken over. It may be imported by app and its pages.
package review
