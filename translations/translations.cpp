#include "translations/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace dais::translations {

Loaded install(QCoreApplication &application, const QLocale &locale)
{
    const QString folder = QStringLiteral(":/translations");
    const QString prefix = QStringLiteral("dais");
    auto *translator = new QTranslator(&application);
    const bool chosen = translator->load(locale, prefix, QStringLiteral("_"), folder);
    if (!chosen && !translator->load(prefix + QStringLiteral("_en"), folder))
        qFatal("The program was built without its sentences.");
    QCoreApplication::installTranslator(translator);
    return chosen ? Loaded::Chosen : Loaded::English;
}

} // namespace dais::translations
