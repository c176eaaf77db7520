#pragma once

#include "domain/code_tables.h"

#include <QTest>

namespace dais::tests {

/// The built-in tables, loaded once for a test program.
inline const domain::CodeTables &tables()
{
    static const Result<domain::CodeTables> loaded = domain::CodeTables::load();
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().detail));
    return *loaded;
}

inline const domain::Court &court(const char *code)
{
    return *tables().courts().find(QLatin1String(code));
}

inline QDate day(const char *iso)
{
    return QDate::fromString(QLatin1String(iso), Qt::ISODate);
}

inline QDateTime instant(const char *iso)
{
    return QDateTime::fromString(QLatin1String(iso), Qt::ISODate).toUTC();
}

/// An instant given as the clock on the wall of a zone shows it.
inline QDateTime local(const char *isoWithoutZone, const char *zone)
{
    const QDateTime wall = QDateTime::fromString(QLatin1String(isoWithoutZone), Qt::ISODate);
    return QDateTime(wall.date(), wall.time(), QTimeZone(zone)).toUTC();
}

} // namespace dais::tests
