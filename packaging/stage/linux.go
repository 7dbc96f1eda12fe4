package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Developer is the reverse domain of who makes the program, as AppStream wants it.
func (r release) Developer() string { return r.ID[:strings.LastIndexByte(r.ID, '.')] }

// MimeIcon is the name that icon themes have for a project's file.
func (r release) MimeIcon() string { return strings.ReplaceAll(r.MimeType, "/", "-") }

// linux writes a tree as it lies below /usr on Debian, and what nfpm makes
// packages of it by.
func linux(r release, dir string) error {
	const from = "packaging/linux/"
	share := filepath.Join(dir, "usr", "share")
	for template, to := range map[string]string{
		"nomina.desktop.tmpl":      "applications/" + r.ID + ".desktop",
		"nomina.metainfo.xml.tmpl": "metainfo/" + r.ID + ".metainfo.xml",
		"nomina.mime.xml.tmpl":     "mime/packages/" + r.ID + ".xml",
		"copyright.tmpl":           "doc/nomina/copyright",
	} {
		if err := r.fill(from+template, filepath.Join(share, to)); err != nil {
			return err
		}
	}
	for _, write := range []func(release, string) error{linuxIcons, manual, completions, debianChangelog} {
		if err := write(r, share); err != nil {
			return err
		}
	}
	files, err := packed(dir)
	if err != nil {
		return err
	}
	return fill(from+"nfpm.yaml.tmpl", filepath.Join(dir, "nfpm.yaml"), struct {
		release
		Files []packedFile
	}{r, files})
}

// packedFile is a file of the tree as nfpm packs it.
type packedFile struct {
	From     string // below the tree
	To       string // absolute
	Packager string // deb or rpm; empty for both
	Type     string // of nfpm
}

// packed lists every file of the tree by itself: a package that lists a folder
// would own those of the system as well.
func packed(dir string) ([]packedFile, error) {
	var files []packedFile
	err := filepath.WalkDir(filepath.Join(dir, "usr"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		files = append(files, packedAs(filepath.ToSlash(name))...)
		return err
	})
	return files, err
}

// packedAs says where a file of the tree belongs: Debian's own papers into its
// packages only, and zsh's functions where each distribution has it look.
func packedAs(name string) []packedFile {
	switch name {
	case "usr/share/doc/nomina/copyright", "usr/share/doc/nomina/changelog.gz":
		return []packedFile{{name, "/" + name, "deb", "file"}}
	case "usr/share/zsh/vendor-completions/_nomina":
		return []packedFile{{name, "/" + name, "deb", "file"}, {name, "/usr/share/zsh/site-functions/_nomina", "rpm", "file"}}
	}
	if strings.HasPrefix(name, "usr/share/doc/") {
		return []packedFile{{name, "/" + name, "deb", "file"}, {name, "/" + name, "rpm", "doc"}}
	}
	return []packedFile{{name, "/" + name, "", "file"}}
}

// iconSizes are those of the hicolor theme, in pixels.
func iconSizes() []int { return []int{16, 22, 24, 32, 48, 64, 96, 128, 256, 512} }

// linuxIcons writes the icons of the program and of its projects in every size.
func linuxIcons(r release, share string) error {
	theme := filepath.Join(share, "icons", "hicolor")
	for from, to := range map[string]string{programIcon: "apps/" + r.ID, projectIcon: "mimetypes/" + r.MimeIcon()} {
		for _, size := range iconSizes() {
			raw, err := drawPNG(from, size)
			if err != nil {
				return err
			}
			if err := save(filepath.Join(theme, fmt.Sprintf("%dx%d", size, size), to+".png"), raw); err != nil {
				return err
			}
		}
		raw, err := os.ReadFile(from)
		if err != nil {
			return err
		}
		if err := save(filepath.Join(theme, "scalable", to+".svg"), raw); err != nil {
			return err
		}
	}
	return nil
}

// debianChangelog writes what Debian's policy asks for: the changes are those of
// CHANGELOG.md, which lies beside it.
func debianChangelog(r release, share string) error {
	text := fmt.Sprintf("nomina (%s) stable; urgency=medium\n\n  * The changes are told in CHANGELOG.md, beside this file.\n\n -- %s  %s\n",
		r.Version, r.Maintainer, r.Time.Format("Mon, 02 Jan 2006 15:04:05 -0700"))
	if err := writeZipped(filepath.Join(share, "doc", "nomina", "changelog.gz"), text); err != nil {
		return err
	}
	raw, err := os.ReadFile("CHANGELOG.md")
	if err != nil {
		return err
	}
	return writeZipped(filepath.Join(share, "doc", "nomina", "CHANGELOG.md.gz"), string(raw))
}

// writeZipped writes text with gzip, without a name and a time in it.
func writeZipped(path, text string) error {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write([]byte(text)); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return save(path, b.Bytes())
}
