package main

import (
	"bytes"
	"encoding/binary"
	"image/png"
	"testing"

	"pgregory.net/rapid"
)

// icnsUnpack is the reverse of icnsPack, by the description of the format.
func icnsUnpack(packed []byte) []byte {
	var out []byte
	for len(packed) > 0 {
		n := int(packed[0])
		if n < 128 {
			out = append(out, packed[1:n+2]...)
			packed = packed[n+2:]
			continue
		}
		out = append(out, bytes.Repeat(packed[1:2], n-125)...)
		packed = packed[2:]
	}
	return out
}

func TestIcnsPack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var raw []byte
		for _, run := range rapid.SliceOf(rapid.IntRange(1, 400)).Draw(t, "runs") {
			raw = append(raw, bytes.Repeat([]byte{rapid.Byte().Draw(t, "value")}, run%300+1)...)
			raw = append(raw, rapid.SliceOfN(rapid.Byte(), 0, 140).Draw(t, "others")...)
		}
		if got := icnsUnpack(icnsPack(raw)); !bytes.Equal(got, raw) {
			t.Fatalf("packed and unpacked: got %v, want %v", got, raw)
		}
	})
}

// Each image of the file is as large as its kind says, and its corners are empty.
func TestIcns(t *testing.T) {
	t.Chdir("../..")
	raw, err := icns(programIcon, 824./1024)
	if err != nil {
		t.Fatal(err)
	}
	if string(raw[:4]) != "icns" || int(binary.BigEndian.Uint32(raw[4:])) != len(raw) {
		t.Fatalf("head: got % x for %d bytes", raw[:8], len(raw))
	}
	want := map[string]int{}
	for _, i := range icnsImages() {
		want[i.kind] = i.size
	}
	for rest := raw[8:]; len(rest) > 0; {
		kind, n := string(rest[:4]), binary.BigEndian.Uint32(rest[4:])
		checkIcnsImage(t, kind, rest[8:n], want)
		delete(want, kind)
		rest = rest[n:]
	}
	if len(want) > 0 {
		t.Errorf("images that are missing: %v", want)
	}
}

func checkIcnsImage(t *testing.T, kind string, raw []byte, want map[string]int) {
	t.Helper()
	if side := map[string]int{"is32": 16, "il32": 32}[kind]; side > 0 {
		if got := len(icnsUnpack(raw)); got != side*side*3 {
			t.Errorf("%s: got %d bytes of colour, want %d", kind, got, side*side*3)
		}
		return
	}
	if side := map[string]int{"s8mk": 16, "l8mk": 32}[kind]; side > 0 {
		if len(raw) != side*side || raw[0] != 0 || raw[side/2*side+side/2] != 255 {
			t.Errorf("%s: got %d bytes, %d in the corner", kind, len(raw), raw[0])
		}
		return
	}
	img, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatalf("%s: %v", kind, err)
	}
	_, _, _, corner := img.At(0, 0).RGBA()
	_, _, _, middle := img.At(img.Bounds().Dx()/2, img.Bounds().Dy()/2).RGBA()
	if got := img.Bounds().Dx(); got != want[kind] || corner != 0 || middle != 0xffff {
		t.Errorf("%s: got %d pixels (corner %d, middle %d), want %d", kind, got, corner, middle, want[kind])
	}
}
