package register

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"
)

// workbook reads the sheet Entities, or the first one.
func (r *Result) workbook(ctx context.Context, raw []byte) error {
	f, err := excelize.OpenReader(bytes.NewReader(raw), excelize.Options{UnzipSizeLimit: 2 * MaxFile})
	if err != nil {
		r.refuse(0, ReasonBroken, err.Error())
		return nil
	}
	defer f.Close()
	name := f.GetSheetName(0)
	if i, err := f.GetSheetIndex(sheet); err == nil && i >= 0 {
		name = sheet
	}
	rows, err := f.Rows(name)
	if err != nil {
		r.refuse(0, ReasonBroken, err.Error())
		return nil
	}
	defer rows.Close()
	var cols *columns
	for n := 1; rows.Next(); n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		row, err := rows.Columns()
		if err != nil {
			r.refuse(n, ReasonBroken, err.Error())
			return nil
		}
		goOn := true
		if cols, goOn = r.row(cols, row, n); !goOn {
			return nil
		}
	}
	if err := rows.Error(); err != nil {
		r.refuse(0, ReasonBroken, err.Error())
	}
	return nil
}

// sheet is the name of the sheet with the register.
const sheet = "Entities"

func (b book) workbook(ctx context.Context, w io.Writer) error {
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetSheetName("Sheet1", sheet); err != nil {
		return fmt.Errorf("make workbook: %w", err)
	}
	out, err := f.NewStreamWriter(sheet)
	if err != nil {
		return fmt.Errorf("make workbook: %w", err)
	}
	if err := b.rows(ctx, out); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	_, err = f.WriteTo(w)
	return err
}

func (b book) rows(ctx context.Context, out *excelize.StreamWriter) error {
	for i, width := range []float64{32, 18, 22, 44, 40, 38} {
		if err := out.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	if err := out.SetRow("A1", cells(append(heads(), "mentions", "articles")...)); err != nil {
		return err
	}
	for i, e := range b.entities {
		if i%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		use := b.uses[e.ID]
		row := append(cells(b.fields(e)...), use.Mentions, use.Articles)
		if err := out.SetRow(fmt.Sprint("A", i+2), row); err != nil {
			return err
		}
	}
	return out.Flush()
}

func cells(values ...string) []any {
	out := make([]any, len(values))
	for i, v := range values {
		out[i] = v
	}
	return out
}
