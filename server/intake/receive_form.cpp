#include "server/intake/receive_form.h"

namespace dais::server::intake {

namespace {

constexpr qint64 mostTypedBytes = 1 << 20;

Refusal notAForm()
{
    return {400,
            "not_understood",
            QStringLiteral("The court's server did not understand this form."),
            QStringLiteral("Send it as multipart/form-data, with what the documents are and then the files."),
            {}};
}

Refusal cutShort()
{
    return {400,
            "cut_short",
            QStringLiteral("The package did not arrive whole."),
            QStringLiteral("Nothing was filed. Send it again."),
            {}};
}

} // namespace

PackageSink::PackageSink(std::unique_ptr<Package> package, const QByteArray &boundary)
    : m_package(std::move(package)), m_reader(boundary, *this)
{
}

std::optional<http::Response> PackageSink::take(std::span<const std::byte> bytes)
{
    const auto fed = m_reader.feed(bytes);
    if (!fed)
        return answer(m_refusal ? *m_refusal : notAForm());
    return std::nullopt;
}

http::Response PackageSink::finish(const QDateTime &lastByteAt)
{
    if (!m_reader.isComplete())
        return answer(cutShort());
    if (const auto completed = complete(); !completed)
        return answer(completed.error());
    const auto receipt = m_package->finish(lastByteAt);
    return receipt ? answer(*receipt) : answer(receipt.error());
}

http::PartVisitor::Go PackageSink::go(const Taken<> &taken)
{
    if (taken)
        return Go::On;
    m_refusal = taken.error();
    return Go::Stop;
}

http::PartVisitor::Go PackageSink::partBegins(const http::PartHead &head)
{
    m_inFile = head.fileName.has_value();
    m_field = head.name;
    m_value.clear();
    if (!m_inFile)
        return Go::On;
    m_named = !head.fileName->isEmpty();
    return go(m_package->beginFile(*head.fileName));
}

http::PartVisitor::Go PackageSink::partBytes(std::span<const std::byte> bytes)
{
    const QByteArrayView view(bytes.data(), qsizetype(bytes.size()));
    if (m_inFile)
        return go(m_package->take(view));
    m_typedBytes += view.size();
    if (m_typedBytes > mostTypedBytes) {
        m_refusal = Refusal{413,
                            "too_much_typed",
                            QStringLiteral("More was typed than a package may have."),
                            QStringLiteral("Put long texts into a document."),
                            {}};
        return Go::Stop;
    }
    m_value.append(view);
    return Go::On;
}

http::PartVisitor::Go PackageSink::partEnds()
{
    if (!m_inFile)
        return go(field(m_field, m_value));
    if (!m_named && m_package->bytesOfFile() == 0 && blankFile(m_files) == Blank::Skip) {
        m_package->dropFile();
        return Go::On;
    }
    ++m_files;
    return go(m_package->endFile());
}

} // namespace dais::server::intake
