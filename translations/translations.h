#pragma once

#include <QtGlobal>

class QCoreApplication;
class QLocale;

namespace dais::translations {

enum class Loaded { Chosen, English };

/// Installs the sentences of the locale's language in the application, or the English ones when there are none;
/// says which. English is loaded too because sentences that count have a form for one and a form for many.
/// Called once by main(), on the main thread, before the first window.
Loaded install(QCoreApplication &application, const QLocale &locale);

} // namespace dais::translations
