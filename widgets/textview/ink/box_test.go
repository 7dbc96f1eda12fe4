package ink

import (
	"strings"
	"testing"

	"nomina/widgets/textview/layout"
)

// TestBox draws the box of U+1F9FF in letters.
func TestBox(t *testing.T) {
	img := picture(NewPen(1<<10), []layout.Run{{Box: "1F9FF", Width: 18}}, Style{Points: 18, Scale: 1, Color: black})
	var got strings.Builder
	for y := img.Rect.Min.Y; y < img.Rect.Max.Y; y++ {
		for x := img.Rect.Min.X; x < img.Rect.Max.X; x++ {
			got.WriteByte(" #"[min(img.RGBAAt(x, y).A, 1)])
		}
		got.WriteByte('\n')
	}
	want := `################
#              #
#              #
#              #
#  #  ### ###  #
# ##  #   # #  #
#  #  ##  ###  #
#  #  #     #  #
# ### #   ###  #
#              #
#   ### ###    #
#   #   #      #
#   ##  ##     #
#   #   #      #
#   #   #      #
#              #
#              #
#              #
################
`
	if got.String() != want {
		t.Errorf("got\n%swant\n%s", got.String(), want)
	}
}

func TestRowsOf(t *testing.T) {
	for hex, want := range map[string]string{"A": "A", "378": "378", "E123": "E1/23", "1F9FF": "1F9/FF", "10FFFD": "10F/FFD"} {
		if got := strings.Join(rowsOf(hex), "/"); got != want {
			t.Errorf("%s: got %s, want %s", hex, got, want)
		}
	}
}
