#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <span>

namespace dais::server::http {

/// What a part of a form says of itself.
struct PartHead {
    QString name;
    std::optional<QString> fileName; ///< As sent: never a path to open, never shown uncleaned.
    QByteArray type;                 ///< Lower case, without parameters; "text/plain" when not said.
};

/// Is told of a form's parts as they come by; a false answer stops the reading.
class PartVisitor {
public:
    enum class Go { On, Stop };
    virtual ~PartVisitor() = default;
    [[nodiscard]] virtual Go partBegins(const PartHead &head) = 0;
    [[nodiscard]] virtual Go partBytes(std::span<const std::byte> bytes) = 0;
    [[nodiscard]] virtual Go partEnds() = 0;
};

/// Reads `multipart/form-data` (RFC 7578) piece by piece. Holds no more than the last piece and one boundary.
class MultipartReader {
public:
    static constexpr qsizetype mostHead = 8 * 1024;
    static constexpr int mostParts = 256;

    /// The boundary that a Content-Type header names; Invalid when it is no form or the boundary is none.
    [[nodiscard]] static Result<QByteArray> boundaryOf(const QByteArray &contentType);

    /// The visitor outlives the reader.
    MultipartReader(const QByteArray &boundary, PartVisitor &visitor);
    /// The next bytes of the body. Invalid when it is no form; Cancelled when the visitor said stop.
    [[nodiscard]] Result<> feed(std::span<const std::byte> bytes);
    /// True once the closing boundary was read: only then has everything arrived.
    [[nodiscard]] bool isComplete() const { return m_state == State::Done; }

private:
    enum class State { Preamble, AfterBoundary, Head, Body, Done };
    enum class Step { Again, NeedMore };
    [[nodiscard]] Result<Step> step();
    [[nodiscard]] Result<Step> skipPreamble();
    [[nodiscard]] Result<Step> afterBoundary();
    [[nodiscard]] Result<Step> readHead();
    [[nodiscard]] Result<Step> readBody();
    void drop(qsizetype count) { m_at += count; }
    [[nodiscard]] qsizetype left() const { return m_pending.size() - m_at; }

    QByteArray m_delimiter; ///< "\r\n--boundary"
    PartVisitor &m_visitor;
    QByteArray m_pending;
    qsizetype m_at = 0; ///< What stands before it in m_pending is done with.
    State m_state = State::Preamble;
    int m_parts = 0;
};

} // namespace dais::server::http
