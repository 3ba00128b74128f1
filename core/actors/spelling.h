// Whether two words are spellings of one name: with and without ال, «عبد الله» and «عبدالله», and foreign names that
// papers write each in their own way («هوفهانيسيان»، «أوفانيسيان»).
#pragma once

#include <string>
#include <string_view>

namespace isnad::actors {

// A name's letters reduced to classes that transliterations interchange (ج غ ق ك, ت ط, س ص, ث ت, ذ د ز), long vowels
// and ه left out but for the first letter. Folded spelling in.
std::u16string phonetic_key(std::u16string_view folded);

// The least number of letters to insert, delete or change (Levenshtein 1966), or `most` + 1 where it is more.
int edit_distance(std::u16string_view a, std::u16string_view b, int most);

// Folded spellings of one word of a name.
bool same_word(std::u16string_view a, std::u16string_view b);

}  // namespace isnad::actors
