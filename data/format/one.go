package format

import "context"

// ReadOne yields the article that read makes of a file, or none when read has
// reported why. It is the Read of formats whose files hold one article each.
func ReadOne(ctx context.Context, in Input, yield func(Document) error, read func(*Log) (Document, bool)) (Report, error) {
	log := NewLog(in)
	if err := ctx.Err(); err != nil {
		return log.Report, err
	}
	doc, ok := read(log)
	if !ok {
		return log.Report, ctx.Err()
	}
	if err := yield(doc); err != nil {
		return log.Report, err
	}
	log.Keep(doc)
	return log.Report, nil
}
