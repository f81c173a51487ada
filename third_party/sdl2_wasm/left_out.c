/* Stand-ins for what the page leaves out of SDL and the parts it keeps still mention. */
#include "SDL.h"

/* Nothing in the page asks for a GL function by name, but SDL could, and Emscripten's own eglGetProcAddress would then
   link the table of all of them (about 10 KB of the download). */
void *eglGetProcAddress(const char *name);
void *eglGetProcAddress(const char *name) {
  (void)name;
  return 0;
}

/* Game pads: Dear ImGui's backend would read them. There are none. (Undefined, SDL_NumJoysticks would be found in
   Emscripten's JavaScript for SDL 1, all of it.) */
int SDL_NumJoysticks(void) { return 0; }
SDL_bool SDL_IsGameController(int index) {
  (void)index;
  return SDL_FALSE;
}
SDL_GameController *SDL_GameControllerOpen(int index) {
  (void)index;
  return 0;
}
void SDL_GameControllerClose(SDL_GameController *pad) { (void)pad; }
Sint16 SDL_GameControllerGetAxis(SDL_GameController *pad, SDL_GameControllerAxis axis) {
  (void)pad, (void)axis;
  return 0;
}
Uint8 SDL_GameControllerGetButton(SDL_GameController *pad, SDL_GameControllerButton button) {
  (void)pad, (void)button;
  return 0;
}

/* The 2-D renderer: a window asks whether it has one. It has none. */
SDL_Renderer *SDL_GetRenderer(SDL_Window *window) {
  (void)window;
  return 0;
}
int SDL_GetRendererOutputSize(SDL_Renderer *renderer, int *width, int *height) {
  (void)renderer, (void)width, (void)height;
  return -1;
}
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer *renderer);
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer *renderer) { (void)renderer; }
