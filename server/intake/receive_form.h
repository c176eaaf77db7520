#pragma once

#include "server/http/body_sink.h"
#include "server/http/multipart.h"
#include "server/intake/receive.h"

namespace dais::server::intake {

/// Reads a form with a package in it while it arrives: words into memory (a little), files to the store. What
/// the fields are called and what the answer looks like is up to who derives from it.
class PackageSink : public http::BodySink, private http::PartVisitor {
public:
    /// All files that a package may have, and what stands around them: longer forms are refused by their
    /// header.
    static constexpr qint64 mostBytes = Package::mostFiles * IncomingFile::mostBytes + (2 << 20);

    std::optional<http::Response> take(std::span<const std::byte> bytes) final;
    http::Response finish(const QDateTime &lastByteAt) final;

protected:
    PackageSink(std::unique_ptr<Package> package, const QByteArray &boundary);
    /// A field that is no file.
    [[nodiscard]] virtual Taken<> field(const QString &name, const QByteArray &value) = 0;
    /// Everything has arrived: the last chance to say() what was typed.
    [[nodiscard]] virtual Taken<> complete() { return {}; }
    /// What becomes of a file field left blank: its number among the files, from 0.
    enum class Blank { Refuse, Skip };
    [[nodiscard]] virtual Blank blankFile(std::size_t) { return Blank::Refuse; }
    [[nodiscard]] virtual http::Response answer(const Receipt &receipt) = 0;
    [[nodiscard]] virtual http::Response answer(const Refusal &refusal) = 0;
    [[nodiscard]] Package &package() { return *m_package; }

private:
    Go partBegins(const http::PartHead &head) override;
    Go partBytes(std::span<const std::byte> bytes) override;
    Go partEnds() override;
    [[nodiscard]] Go go(const Taken<> &taken);

    std::unique_ptr<Package> m_package;
    http::MultipartReader m_reader;
    std::optional<Refusal> m_refusal;
    QString m_field;
    QByteArray m_value;
    qint64 m_typedBytes = 0;
    std::size_t m_files = 0;
    bool m_inFile = false;
    bool m_named = false; ///< The file came with a name: it was not left blank.
};

} // namespace dais::server::intake
