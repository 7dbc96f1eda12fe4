// nomina_hear writes the files that macOS asks to open into fd: each path with
// its zero, and one zero more behind those of one event. It returns 0 when GLFW's
// delegate is not there, or answers such events by itself. It is called once, on
// the main thread, before GLFW begins.
int nomina_hear(int fd);
