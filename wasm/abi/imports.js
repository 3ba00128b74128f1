// Tells Emscripten that this function comes from outside; src/instance.ts is what gives it.
mergeInto(LibraryManager.library, {
  isnad_out_of_memory: function () {},
});
