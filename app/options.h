#pragma once

#include "domain/result.h"

#include <QStringList>

namespace dais::app {

/// What the program was started with.
struct Options {
    QString server;         ///< "https://court.example:8443"; empty: ask, beginning with what was used last.
    QString authorityFile;  ///< PEM of the one authority whose servers are trusted.
    QString dataFolder;     ///< Where stores and settings live.
    QString workerProgram;  ///< Path of dais-pdf-worker.
    QString pictureProgram; ///< Path of dais-picture-reader.
    QString login;          ///< Fills the name in.
    int restSeconds = 60;   ///< How long a decision can be taken back before it is sent.
    int idleMinutes = 15;   ///< Locks after so long without a key or the mouse.
};

/// Reads the command line (without the program's name), and for what it leaves open `computerFile`, in which court IT
/// says for everybody on this computer which server is the court's: an ini file with [court] server= and authority=,
/// which need not be there. Error Invalid with a sentence for the terminal; NotFound with the help text when help was
/// asked for.
[[nodiscard]] Result<Options> readOptions(const QStringList &arguments, const QString &programFolder,
                                          const QString &computerFile);

} // namespace dais::app
