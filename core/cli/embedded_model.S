/* The compiled model, inside the binary: isnad needs no file beside it. */
    .section .rodata
    .balign 16
    .global isnad_embedded_model
    .global isnad_embedded_model_end
isnad_embedded_model:
    .incbin ISNAD_MODEL_FILE
isnad_embedded_model_end:
    .byte 0
/* The tagger in the style of the older corpora, for `isnad evaluate` alone. */
    .balign 16
    .global isnad_corpus_style
    .global isnad_corpus_style_end
isnad_corpus_style:
    .incbin ISNAD_CORPUS_STYLE_FILE
isnad_corpus_style_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
