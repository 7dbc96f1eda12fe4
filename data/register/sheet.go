package register

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/xlsx"
)

// maxUnits is how many UTF-16 units a cell of Excel holds.
const maxUnits = 32_767

// writeWorkbook writes entries as a workbook of one sheet.
func writeWorkbook(ctx context.Context, w io.Writer, entries []format.Entity) (rep Report, err error) {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	if err := f.SetSheetName("Sheet1", sheetName); err != nil {
		return rep, err
	}
	sw, err := f.NewStreamWriter(sheetName)
	if err != nil {
		return rep, err
	}
	if err := sw.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return rep, err
	}
	heads := make([]any, len(fields()))
	for i, f := range fields() {
		heads[i] = string(f)
	}
	if err := sw.SetRow("A1", heads); err != nil {
		return rep, err
	}
	for i, e := range entries {
		if i%1024 == 0 && ctx.Err() != nil {
			return rep, ctx.Err()
		}
		if err := sw.SetRow("A"+strconv.Itoa(i+2), rep.cells(i+2, e)); err != nil {
			return rep, fmt.Errorf("entity %s: %w", e.Name, err)
		}
		rep.Kept++
	}
	if err := sw.Flush(); err != nil {
		return rep, err
	}
	return rep, f.Write(w)
}

// cells returns the row of an entry and reports what it cannot hold as it is.
func (r *Report) cells(n int, e format.Entity) []any {
	var row []any
	if carried := (xlsx.Format{}).Carried(e.Name + e.Aliases + e.Note + e.External); carried != e.Name+e.Aliases+e.Note+e.External {
		r.add(sheetName, n, format.NewLine(format.Lost, CodeControls, "{name}: control characters became U+FFFD", "name", short(e.Name)))
	}
	e.Aliases = (xlsx.Format{}).Carried(e.Aliases)
	for _, f := range fields() {
		cell := f.of(e)
		if len(cell) > maxUnits && utf16Len(cell) > maxUnits {
			cell, e = cut(f, cell, e)
			r.add(sheetName, n, format.NewLine(format.Lost, CodeCut, "{name}: {column} was cut off, a cell holds 32,767 characters",
				"name", short(e.Name), "column", string(f)))
		}
		row = append(row, cell)
	}
	return row
}

// cut returns what fits a cell: of aliases whole ones.
func cut(f field, cell string, e format.Entity) (string, format.Entity) {
	if f == fieldAliases {
		names := data.Entity{Aliases: e.Aliases}.AliasList()
		for utf16Len(cell) > maxUnits {
			names = names[:len(names)/2]
			cell = format.JoinAliases(strings.Join(names, "\n"))
		}
		return cell, e
	}
	runes := []rune(cell)
	for utf16Len(string(runes)) > maxUnits {
		runes = runes[:len(runes)-(utf16Len(string(runes))-maxUnits+1)/2]
	}
	return string(runes), e
}

func utf16Len(s string) int {
	n := 0
	for _, r := range s {
		if n++; r > 0xffff {
			n++
		}
	}
	return n
}
