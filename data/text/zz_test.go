package text
import ("testing";"fmt")
func TestZZ(t *testing.T){
 for _, s := range []string{"10\u202F000\u202F€","M.\u202FMacron\u202Fa","Poutine:Macron 10:30 1;2 russe.Kim","ג'ורג' שלום","東京カタカナひらがなー々ABC한국은","กรุงเทพ","a@b.com http://x.org/a","12h30 23/11/2024","étudiant·e·s ジョン・スミス","Ի՞նչ ʿAlī Hawai‘i می‌خواهم","Ukra\u00ADine a\u200Bb a\u2060b","l’1 d’Омск","مـصر ١،٢"}{
  x:=New(s)
  for cp:=0;cp<x.Len();{u:=x.points(segmentAt(x.s,x.Byte(cp)));fmt.Printf("%q ",x.Slice(u));cp=u.End}
  fmt.Println()
 }
}
