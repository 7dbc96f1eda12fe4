// Tries app/appleevents/hear_darwin.m outside macOS, on GNUstep's Foundation: the
// delegate that GLFW would bring is stood in for, it is sent an event, and what
// comes out of the pipe is printed with a line for each zero. check.sh builds it.
#import <Foundation/Foundation.h>
#include <stdio.h>
#include <unistd.h>
#include "hear_darwin.h"

@interface GLFWApplicationDelegate : NSObject
@end
@implementation GLFWApplicationDelegate
@end

// Of NSApplicationDelegate, which Foundation does not declare.
@protocol Opening
- (void)application:(id)application openURLs:(NSArray *)urls;
@end

int main(void)
{
	int fds[2];
	char c;
	@autoreleasepool {
		if (pipe(fds) != 0 || !nomina_hear(fds[1]))
			return 1;
		id delegate = [[GLFWApplicationDelegate alloc] init];
		if (![delegate respondsToSelector:@selector(application:openURLs:)])
			return 2;
		[delegate application:nil openURLs:[NSArray arrayWithObjects:
			[NSURL fileURLWithPath:@"/tmp/a b é.nomina"], [NSURL URLWithString:@"https://example.org/x.nomina"],
			[NSURL fileURLWithPath:@"/tmp/c.txt"], nil]];
		[delegate application:nil openURLs:[NSArray array]];
		if (nomina_hear(fds[1])) // it answers already
			return 3;
		NSString *asked = [[NSUserDefaults standardUserDefaults] stringForKey:@"NSTreatUnknownArgumentsAsOpen"];
		if (![asked isEqualToString:@"NO"])
			return 4;
	}
	close(fds[1]);
	while (read(fds[0], &c, 1) == 1)
		putchar(c == 0 ? '\n' : c);
	return 0;
}
