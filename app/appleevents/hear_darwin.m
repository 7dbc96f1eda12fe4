//go:build cgo && !ci

#import <Foundation/Foundation.h>
#import <objc/runtime.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include "hear_darwin.h"

static int events = -1;

// writeAll writes an event. Go reads it on a thread of its own, so that this
// one, which draws, does not wait.
static void writeAll(const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t n = write(events, bytes, length);
		if (n > 0) {
			bytes += n;
			length -= (size_t)n;
		} else if (errno == EAGAIN) {
			usleep(1000); // more paths than the pipe holds: it is being read
		} else if (errno != EINTR) {
			return;
		}
	}
}

// openURLs is -[NSApplicationDelegate application:openURLs:].
static void openURLs(id self, SEL command, id application, NSArray *urls)
{
	(void)self; (void)command; (void)application;
	NSMutableData *event = [NSMutableData data];
	for (NSURL *url in urls) {
		if (![url isFileURL] || [url path] == nil)
			continue;
		const char *path = [[url path] fileSystemRepresentation];
		[event appendBytes:path length:strlen(path) + 1];
	}
	if ([event length] == 0)
		return;
	[event appendBytes:"" length:1];
	writeAll([event bytes], [event length]);
}

int nomina_hear(int fd)
{
	Class delegate = objc_getClass("GLFWApplicationDelegate");
	if (delegate == Nil)
		return 0;
	events = fd;
	@autoreleasepool {
		// Arguments are read by the program itself; AppKit would take each
		// for a file and ask to open it.
		[[NSUserDefaults standardUserDefaults] registerDefaults:
			[NSDictionary dictionaryWithObject:@"NO" forKey:@"NSTreatUnknownArgumentsAsOpen"]];
	}
	// AppKit asks what a delegate answers when it is set, which GLFW does when
	// it begins: it finds the method then.
	return class_addMethod(delegate, @selector(application:openURLs:), (IMP)openURLs, "v@:@@") ? 1 : 0;
}
