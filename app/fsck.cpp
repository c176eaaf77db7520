#include "app/fsck.h"

#include "store/store_check.h"

#include <QDir>
#include <QHash>

namespace dais::app {

namespace {

using store::StoreFault;

QString whatIsWrong(const QString &code)
{
    static const QHash<QString, QString> sentences{
        {QStringLiteral("newer"), QStringLiteral("it was written by a newer Dais")},
        {QStringLiteral("older"), QStringLiteral("it was written by an older Dais and not opened since")},
        {QStringLiteral("not_readable"), QStringLiteral("the file cannot be read as a database")},
        {QStringLiteral("envelope_altered"), QStringLiteral("what was saved is no longer what was written")},
        {QStringLiteral("row_altered"), QStringLiteral("its row does not fit what was saved")},
        {QStringLiteral("text_altered"), QStringLiteral("its text is no longer what was written")},
        {QStringLiteral("text_missing"), QStringLiteral("its text is missing")},
        {QStringLiteral("number_reused"),
         QStringLiteral("the next number was given already: the file was copied or restored")},
        {QStringLiteral("body_altered"), QStringLiteral("it is no longer what the court said")},
        {QStringLiteral("out_of_place"), QStringLiteral("it stands where the court did not put it")},
        {QStringLiteral("list_differs"), QStringLiteral("a list does not show what is there")},
        {QStringLiteral("file_altered"), QStringLiteral("it is no longer what the court sent")}};
    return sentences.value(code, code);
}

QString nameOf(StoreFault::Part part)
{
    switch (part) {
    case StoreFault::Part::Outbox:
        return QStringLiteral("outbox.db");
    case StoreFault::Part::Cache:
        return QStringLiteral("cache.db");
    case StoreFault::Part::Documents:
        return QStringLiteral("documents");
    }
    Q_UNREACHABLE();
}

/// What to do about a part that has faults.
QString whatToDo(StoreFault::Part part, const QString &code)
{
    switch (part) {
    case StoreFault::Part::Outbox:
        if (code == QLatin1String("newer"))
            return QStringLiteral("Install the newer Dais. Until then this one sends what waits, and adds nothing.");
        if (code == QLatin1String("number_reused"))
            return QStringLiteral("Start Dais: it takes a new number series by itself, and nothing is done twice.");
        return QStringLiteral(
            "Do not delete this file: it may hold work that the court does not have. Copy the folder to "
            "another disk and ask the court's IT.");
    case StoreFault::Part::Cache:
        return QStringLiteral(
            "Close Dais and delete cache.db: all of it comes again from the court. The outbox stays.");
    case StoreFault::Part::Documents:
        return QStringLiteral("Nothing: Dais looks at every file before it shows it, and fetches this one again.");
    }
    Q_UNREACHABLE();
}

/// The folders under `root` that hold somebody's store.
QStringList storesIn(const QString &root)
{
    QStringList folders;
    for (const QString &name : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        if (QFile::exists(root + QLatin1Char('/') + name + QStringLiteral("/outbox.db")))
            folders.append(root + QLatin1Char('/') + name);
    return folders;
}

bool tell(const QString &folder, const store::StoreReport &report, QTextStream &out)
{
    out << folder << ": " << report.commands << " commands, " << report.entities << " entities, " << report.documents
        << " documents. " << (report.faults.empty() ? "Everything holds." : "Something is wrong:") << Qt::endl;
    QStringList advice;
    for (const StoreFault &fault : report.faults) {
        out << "  " << nameOf(fault.part) << (fault.place.isEmpty() ? QString() : QStringLiteral(", ") + fault.place)
            << ": " << whatIsWrong(fault.code) << '.' << Qt::endl;
        advice.append(QStringLiteral("  %1: %2").arg(nameOf(fault.part), whatToDo(fault.part, fault.code)));
    }
    advice.removeDuplicates();
    for (const QString &line : advice)
        out << line << Qt::endl;
    return report.faults.empty();
}

} // namespace

int runFsck(const QStringList &arguments, const QString &defaultFolder, QTextStream &out, QTextStream &err)
{
    const bool named = arguments.size() == 2 && arguments[0] == QLatin1String("--data");
    if (!arguments.isEmpty() && !named) {
        err << "Usage: dais fsck [--data DIR]" << Qt::endl;
        return 2;
    }
    const QString root = named ? arguments[1] : defaultFolder;
    const QStringList folders = storesIn(root);
    if (folders.isEmpty()) {
        err << "There is no store in " << root << ". Name the folder with --data." << Qt::endl;
        return 1;
    }
    bool holds = true;
    for (const QString &folder : folders) {
        const auto report = store::checkStore(folder);
        if (report)
            holds = tell(folder, *report, out) && holds;
        else
            err << folder << ": it could not be read (" << report.error().detail << ")." << Qt::endl, holds = false;
    }
    return holds ? 0 : 1;
}

} // namespace dais::app
