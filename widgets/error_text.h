#pragma once

#include "domain/result.h"

namespace dais::widgets {

/// What a person is told: what is true, then what to do. The title says what happened to the case, never a
/// code.
struct Told {
    QString title;
    QString body;
};

/// What the person was about to do when it did not come off; it chooses the words.
enum class Doing {
    SigningIn,
    Unlocking,
    Saving,       ///< A decision, a note, a mark: something typed or chosen.
    OpeningPaper, ///< A document of a filing or of the record.
    OpeningCase,
    CopyingOut,  ///< A record, into a file of the person's.
    Printing,    ///< A record, or pages of it.
    KeepingScan, ///< Of a paper handed in at the window.
    ContactingCourt,
    Other,
};

/// The one place where an error becomes words. Reads kind and stable code; `detail` itself is never shown.
[[nodiscard]] Told toldOf(const Error &error, Doing doing = Doing::Other);

/// What the court answers when it does not carry out a decision, by the code of the outcome
/// ("already_accepted", "claimed"); a sentence for every code, also for one that a newer server made up.
[[nodiscard]] Told refusalOf(const QString &code);

} // namespace dais::widgets
