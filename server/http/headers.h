#pragma once

#include <optional>
#include <QByteArray>
#include <utility>
#include <vector>

namespace dais::server::http {

/// Header fields in the order given; names compare without regard to case.
class Headers {
public:
    Headers() = default;
    Headers(std::initializer_list<std::pair<QByteArray, QByteArray>> fields) : m_fields(fields) {}

    /// The first value of `name`, or empty when there is none.
    [[nodiscard]] QByteArray value(const QByteArray &name) const;
    [[nodiscard]] bool contains(const QByteArray &name) const { return count(name) > 0; }
    [[nodiscard]] int count(const QByteArray &name) const;
    /// Adds a field beside those of the same name. Line breaks in the value become spaces.
    void add(const QByteArray &name, const QByteArray &value);
    /// Replaces every field of that name by one.
    void set(const QByteArray &name, const QByteArray &value);
    [[nodiscard]] const std::vector<std::pair<QByteArray, QByteArray>> &fields() const { return m_fields; }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_fields;
};

/// A header value of the form `main; name=value; name="quoted"`, as Content-Type and Content-Disposition have
/// it.
struct Parameterised {
    QByteArray main;                                           ///< Lower case, without parameters.
    std::vector<std::pair<QByteArray, QByteArray>> parameters; ///< Names in lower case, values unquoted.

    /// The parameter's value, or nothing when it is not there.
    [[nodiscard]] std::optional<QByteArray> parameter(const QByteArray &name) const;
    /// Reads what is well formed and stops at what is not.
    [[nodiscard]] static Parameterised parse(const QByteArray &value);
};

} // namespace dais::server::http
