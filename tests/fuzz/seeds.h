#pragma once

#include <map>
#include <QDir>
#include <QFile>
#include <vector>

/// The messages that mutations start from: files of this project, and other people's where they are.
namespace dais::tests {

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", qPrintable(path));
    return file.readAll();
}

inline std::vector<QByteArray> filesIn(const QString &folder)
{
    std::vector<QByteArray> contents;
    for (const QString &name : QDir(folder).entryList(QDir::Files, QDir::Name))
        contents.push_back(bytesOf(folder + QLatin1Char('/') + name));
    return contents;
}

/// The seeds of the reader of this name.
inline std::vector<QByteArray> seedsOf(const char *entry)
{
    return filesIn(QStringLiteral(DAIS_SOURCE_DIR "/tests/fuzz/corpus/") + QLatin1String(entry));
}

/// JSON files that others test their readers with; none where they are not.
inline std::vector<QByteArray> foreignJson()
{
    const QString given = qEnvironmentVariable("DAIS_CORPUS", QStringLiteral(DAIS_SOURCE_DIR "/../shared/corpus"));
    return filesIn(given + QStringLiteral("/json-parsing"));
}

} // namespace dais::tests
