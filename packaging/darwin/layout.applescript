-- Lays out the window of the disk image whose name it is given. The sizes and
-- places are those of background.svg; a title bar is 28 points high.
on run argv
	with timeout of 60 seconds
		tell application "Finder"
			tell disk (item 1 of argv)
				open
				set current view of container window to icon view
				set toolbar visible of container window to false
				set statusbar visible of container window to false
				set bounds of container window to {200, 120, 860, 548}
				set looks to icon view options of container window
				set arrangement of looks to not arranged
				set icon size of looks to 128
				set text size of looks to 13
				set background picture of looks to file ".background:background.tiff"
				set position of item "Nomina.app" of container window to {165, 190}
				set position of item "Applications" of container window to {495, 190}
				update without registering applications
				delay 2
				close
			end tell
		end tell
	end timeout
end run
