/* Nothing in the page asks for a GL function by name, but SDL could, and Emscripten's own eglGetProcAddress would then
   link the table of all of them (about 10 KB of the download). */
void *eglGetProcAddress(const char *name);
void *eglGetProcAddress(const char *name) {
  (void)name;
  return 0;
}
