#include "models/record_export.h"

#include "models/verified_file.h"
#include "pdf/append.h"
#include "pdf/failure.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace dais::models {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

tl::unexpected<Error> notWritten()
{
    return fail(Error::Kind::Storage, QStringLiteral("copy_not_written"));
}

/// What went wrong with the copy, not with the page that somebody looks at: another code for other words.
tl::unexpected<Error> notMerged(const Error &error)
{
    using pdf::Failure;
    const auto failure = pdf::failureOf(error);
    if (!failure)
        return tl::unexpected(error);
    switch (*failure) {
    case Failure::CannotConfine:
        return tl::unexpected(error);
    case Failure::Damaged:
    case Failure::Password:
        return fail(error.kind, QStringLiteral("copy_damaged"));
    case Failure::TooCostly:
        return fail(error.kind, QStringLiteral("copy_too_large"));
    case Failure::Crashed:
    case Failure::TimedOut:
    case Failure::BadRequest:
    case Failure::LyingWorker:
        return fail(error.kind, QStringLiteral("copy_unsafe"));
    }
    Q_UNREACHABLE();
}

Result<> writeWhole(const QString &path, const pdf::SealedFile &bytes, const std::stop_token &stop)
{
    const QString folder = QFileInfo(path).absolutePath();
    const bool isNew = !QFileInfo::exists(folder);
    if (!QDir().mkpath(folder))
        return notWritten();
    if (isNew)
        QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner);
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return notWritten();
    const auto written = pdf::writeTo(file.handle(), bytes, stop);
    if (!written)
        return written.error().kind == Error::Kind::Storage ? notWritten() : written;
    return file.commit() ? Result<>() : notWritten();
}

/// What never came, and what was altered on the disk and put aside, are both fetched again: to the person they are one.
Result<pdf::SealedFile> readHere(const store::Documents &documents, const QString &sha256)
{
    if (sha256.isEmpty())
        return fail(Error::Kind::NotFound, QStringLiteral("not_here"));
    auto file = readVerified(documents, sha256);
    if (!file && (file.error().kind == Error::Kind::NotFound || file.error().detail == QLatin1String("altered")))
        return fail(Error::Kind::NotFound, QStringLiteral("not_here"));
    return file;
}

} // namespace

RecordExport::RecordExport(const store::Documents &documents, pdf::WorkerLauncher &launcher, QObject *parent)
    : QObject(parent), m_documents(documents), m_launcher(launcher)
{
    m_thread.setMaxThreadCount(1);
}

RecordExport::~RecordExport()
{
    stop();
    m_thread.waitForDone();
}

int RecordExport::missing(const ExportOrder &order) const
{
    return int(std::count_if(order.items.begin(), order.items.end(), [this](const ExportOrder::Item &item) {
        return item.sha256.isEmpty() || !m_documents.has(item.sha256);
    }));
}

void RecordExport::start(const ExportOrder &order)
{
    stop();
    m_stop = std::stop_source();
    m_isUnderWay = true;
    m_thread.start([this, order, turn = m_turn, token = m_stop.get_token()] {
        const auto done = carryOut(order, token);
        QMetaObject::invokeMethod(
            this,
            [this, done, turn, path = order.path] {
                if (turn != m_turn)
                    return; // Stopped meanwhile.
                m_isUnderWay = false;
                if (!done)
                    emit failed(done.error());
                else if (path.isEmpty())
                    emit made(*done);
                else
                    emit finished(path);
            },
            Qt::QueuedConnection);
    });
}

void RecordExport::stop()
{
    ++m_turn;
    m_isUnderWay = false;
    m_stop.request_stop();
}

Result<pdf::MergePlan> RecordExport::gather(const ExportOrder &order, const std::stop_token &stop)
{
    pdf::MergePlan plan{.title = order.title, .front = {}, .parts = {}, .numbered = order.numbered};
    press::RecordIndex index = order.index;
    int page = 1;
    const int count = int(order.items.size());
    for (const ExportOrder::Item &item : order.items) {
        if (stop.stop_requested())
            return fail(Error::Kind::Cancelled);
        auto file = readHere(m_documents, item.sha256);
        if (!file)
            return tl::unexpected(file.error());
        plan.parts.push_back({item.title, std::move(*file), item.pages, item.marks, item.from, item.to, item.number});
        index.rows.push_back({item.title, item.filed, item.number > 0 ? item.number : page, item.taken()});
        page += item.taken();
        emit gathered(int(plan.parts.size()), count);
    }
    if (order.withIndex) {
        const auto front = press::recordIndexPdf(index).and_then(
            [](const QByteArray &bytes) { return pdf::SealedFile::copyOf(bytes); });
        if (!front)
            return tl::unexpected(front.error());
        plan.front.push_back({QStringLiteral("Index"), *front, 0});
    }
    return plan;
}

Result<pdf::SealedFile> RecordExport::asFiled(const ExportOrder::Item &item, const std::stop_token &stop)
{
    auto file = readHere(m_documents, item.sha256);
    if (!file || item.marks.empty())
        return file;
    auto marked = pdf::appendMarks(m_launcher, *file, item.marks, {}, stop);
    if (!marked && pdf::failureOf(marked.error()) == pdf::Failure::BadRequest)
        return fail(Error::Kind::Invalid, QStringLiteral("marks_not_allowed"));
    return marked ? std::move(marked) : notMerged(marked.error());
}

Result<pdf::SealedFile> RecordExport::carryOut(const ExportOrder &order, const std::stop_token &stop)
{
    const auto whole = order.asFiled && order.items.size() == 1
                           ? asFiled(order.items.front(), stop)
                           : gather(order, stop).and_then([&](const pdf::MergePlan &plan) -> Result<pdf::SealedFile> {
                                 auto merged = pdf::merge(m_launcher, plan, pdf::mergeLimits, stop);
                                 return merged ? std::move(merged) : notMerged(merged.error());
                             });
    if (!whole)
        return whole;
    if (!order.path.isEmpty())
        DAIS_TRY(writeWhole(order.path, *whole, stop));
    return *whole;
}

} // namespace dais::models
